/** Starts the officer's panel in the page that HtmlService serves. */
import './panel.css';
import { render } from 'preact';
import { Panel } from './Panel';

const place = document.getElementById('panel');
if (place !== null)
  render(<Panel first={place.dataset['page'] === 'ADMINISTRATION' ? 'ADMINISTRATION' : undefined} />, place);
