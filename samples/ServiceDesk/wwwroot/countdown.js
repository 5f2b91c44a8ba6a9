// Counts down what the server wrote. Without it the page is as true as when it was loaded.
(() => {
  const now = Number(document.body.dataset.now);
  const loaded = performance.now();
  const two = n => String(n).padStart(2, "0");
  const text = ms => {
    const s = Math.floor(Math.abs(ms) / 1000), d = Math.floor(s / 86400), h = Math.floor(s / 3600) % 24, m = Math.floor(s / 60) % 60;
    const left = d > 0 ? `${d} d ${h} h` : h > 0 ? `${h} h ${two(m)} min` : `${m} min ${two(s % 60)} s`;
    return ms >= 0 ? `in ${left}` : `${left} ago`;
  };
  const tick = () => {
    for (const time of document.querySelectorAll("time.countdown")) {
      time.textContent = text(Date.parse(time.dateTime) - now - (performance.now() - loaded));
    }
  };
  tick();
  setInterval(tick, 1000);
})();
