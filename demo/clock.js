/**
 * The demo is always on the day of the exchange rates that it comes with: the day in its masthead. Without this clock,
 * the widgets would rightly call them out of date. Time passes from noon of that day.
 */
(() => {
  const RealDate = Date;
  const start = RealDate.parse('2026-09-29T12:00:00Z') - RealDate.now();
  const now = () => RealDate.now() + start;

  globalThis.Date = new Proxy(RealDate, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length > 0 ? values : [now()], newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
})();
