/** Shows text from outside as text: never as markup, and without its direction marks turning what stands beside it. */
import type { JSX } from 'preact';

export function UserText({ text }: { readonly text: string }): JSX.Element {
  return <bdi dir="ltr">{text}</bdi>;
}
