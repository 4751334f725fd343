// Reads a page's summary with the phone's own Vietnamese voice. It comes only when somebody presses
// «Nghe» (js/tools.js), and so do the words: one line for each thing said in one go.
(function () {
  "use strict";
  var button = document.querySelector("[data-listen]");
  var label = button.querySelector("span");
  var stop = document.querySelector("[data-quiet]");
  var said = button.parentNode.querySelector("[aria-live]");
  var speech = window.speechSynthesis;
  /** @type {string[]} */
  var lines = [];
  var at = 0;
  // Whoever speaks or falls silent takes a new turn, so that what an older one still reports is not
  // heard.
  var turn = 0;
  /**
   * Kept, or some browsers throw it away in the middle of a sentence.
   * @type {SpeechSynthesisUtterance}
   */
  var utterance;

  /** @type {(state: State) => void} */
  function show(state) {
    label.textContent = { idle: "Nghe", speaking: "Tạm dừng", paused: "Nghe tiếp" }[state];
    button.dataset.state = state;
    stop.hidden = state === "idle";
  }

  /** @type {(state: State) => void} */
  function quiet(state) {
    turn += 1;
    speech.cancel();
    if (state === "idle") at = 0;
    show(state);
  }

  /** @type {(words: string) => void} */
  function failed(words) {
    quiet("idle");
    said.textContent = words;
  }

  /** @type {(mine: number) => void} */
  function speak(mine) {
    if (mine !== turn) return;
    if (at >= lines.length) return quiet("idle");
    utterance = new SpeechSynthesisUtterance(lines[at]);
    utterance.voice = window.vietnameseVoice();
    utterance.lang = utterance.voice ? utterance.voice.lang : "vi-VN";
    utterance.onend = function () {
      if (mine === turn) {
        at += 1;
        speak(mine);
      }
    };
    utterance.onerror = function () {
      if (mine === turn) failed("Máy chưa đọc được lúc này.");
    };
    speech.speak(utterance);
  }

  function start() {
    var mine = turn += 1;
    // The silent one that js/tools.js began with: phones let a page speak only while a finger is on
    // the button.
    if (speech.speaking || speech.pending) speech.cancel();
    said.textContent = "";
    show("speaking");
    var words = lines.length
      ? Promise.resolve()
      : fetch(button.dataset.listen).then(function (answer) {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.text();
      }).then(function (text) {
        lines = text.split("\n").filter(Boolean);
      });
    words.then(function () {
      speak(mine);
    }, function () {
      if (mine === turn) failed("Chưa tải được lời đọc. Bà con thử lại khi có mạng.");
    });
  }

  button.addEventListener("click", function () {
    // Pausing forgets the sentence that was begun: on many phones the pause of the browser itself
    // never ends.
    if (button.dataset.state === "speaking") quiet("paused");
    else start();
  });
  stop.addEventListener("click", function () {
    quiet("idle");
    button.focus();
  });
  window.addEventListener("pagehide", function () {
    quiet("idle");
  });
  start();
})();
