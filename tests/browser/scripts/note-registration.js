const register = navigator.serviceWorker.register;
navigator.serviceWorker.register = function () {
  window.then = [document.readyState, performance.getEntriesByType("paint").length];
  return register.apply(this, arguments);
};
