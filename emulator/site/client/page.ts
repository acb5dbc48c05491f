/** On every page: switching the person on a pick from the list, and asking before what cannot be taken back. */
const person = document.querySelector<HTMLInputElement>('#person');
person?.addEventListener('focus', () => {
  person.select();
});

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-ask]')) {
  form.addEventListener('submit', (event) => {
    if (!confirm(form.dataset['ask'])) event.preventDefault();
  });
}
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-busy]')) {
  form.addEventListener('submit', () => {
    for (const button of form.querySelectorAll('button')) button.textContent = form.dataset['busy'] ?? '';
  });
}

export {};
