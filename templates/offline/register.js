// The worker comes after the page is there, and only where the browser has room for one.
(function (workers) {
  if (!workers) return;
  /** @type {(words: string) => void} */
  function say(words) {
    var banner = document.querySelector(".kept");
    if (banner) banner.innerHTML = words;
  }
  workers.onmessage = function (event) {
    say(event.data);
  };
  addEventListener("online", function () {
    say('Đã có mạng. <a href="">Mở bản mới</a>');
  });
  addEventListener("load", function () {
    new Promise(function (go) {
      // A reader who wants nothing kept said so on the page about it.
      if (!localStorage.getItem("thoi-giu")) go(workers.register("{{ url('sw.js') }}"));
    }).then(function () {
      return workers.ready;
    }).then(function (registration) {
      var parts = performance.getEntriesByType("resource").map(function (part) {
        return part.name;
      });
      registration.active.postMessage(parts.concat(location.href));
    }).catch(function () {});
  });
})(navigator.serviceWorker);
