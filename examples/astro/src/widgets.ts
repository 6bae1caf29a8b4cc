const show = (id: 'loaded' | 'followed', text: string): void => {
  const output = document.getElementById(id);
  if (output) output.textContent = text;
};

document.addEventListener('press-load', (event) => {
  if (event.target instanceof Element && event.target.matches('press-rate-ticker'))
    show('loaded', `${event.detail.count} rates loaded.`);
});

document.querySelector('press-suggested-articles')?.addEventListener('press-select', (event) => {
  event.preventDefault(); // An application with a router opens the article itself.
  show('followed', `Followed ${event.detail.url}`);
});

// Listeners first: the widgets load as soon as they are defined.
await import('press-elements/all');

export {};
