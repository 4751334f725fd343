// A phone that speaks: what it is told to say waits in `spoken` until a test ends the sentence.
class SpeechSynthesisUtterance {
  constructor(text) {
    this.text = text;
  }
}
window.SpeechSynthesisUtterance = SpeechSynthesisUtterance;
window.heard = [];
window.cancelled = 0;
window.voices = VOICES;
const speech = {
  getVoices: () => window.voices,
  speaking: false,
  pending: false,
  now: null,
  speak(utterance) {
    this.now = utterance;
    this.speaking = true;
    window.heard.push([utterance.text, utterance.lang, utterance.voice && utterance.voice.name]);
  },
  cancel() {
    const was = this.now;
    this.now = null;
    this.speaking = false;
    window.cancelled += 1;
    if (was && was.onerror) was.onerror({ error: "interrupted" });
  }
};
Object.defineProperty(window, "speechSynthesis", { value: speech });
window.finish = () => {
  const was = speech.now;
  speech.now = null;
  speech.speaking = false;
  was.onend();
};
