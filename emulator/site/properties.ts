/** The script's stores of properties, for those who look after the script. */
import { html, type Html } from './html';
import { layout } from './layout';
import type { Reply } from './replies';
import { sizeText } from './times';
import type { Route, Visit } from './visit';

function valueText(value: string): string {
  // Only objects and lists: a long number would lose its last digits.
  if (!/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.stringify(JSON.parse(value), null, 1);
  } catch {
    return value;
  }
}

function store(id: string, values: ReadonlyMap<string, string>): Html {
  const size = [...values].reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0);
  return html`<section>
    <h2><code>${id}</code> <span class="soft small">${values.size} ค่า · ${sizeText(size)} จาก 500 KB</span></h2>
    <div class="table-box">
      <table class="list">
        <thead>
          <tr>
            <th>ชื่อ</th>
            <th>ค่า</th>
          </tr>
        </thead>
        <tbody>
          ${[...values]
            .sort(([a], [b]) => a.localeCompare(b))
            .map(
              ([key, value]) =>
                html`<tr>
                  <td><code>${key}</code></td>
                  <td><pre>${valueText(value)}</pre></td>
                </tr>`,
            )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function properties(visit: Visit): Reply {
  const stores = [...visit.workspace.properties.values()].filter(({ values }) => values.size > 0);
  const body = html`<h1>ค่าของสคริปต์</h1>
    <p class="soft">สิ่งที่สคริปต์เก็บไว้กับ PropertiesService ดูได้อย่างเดียว</p>
    ${stores.length === 0 && html`<p class="card soft">สคริปต์ยังไม่ได้เก็บค่าใด</p>`}${stores.map(({ id, values }) => store(id, values))}`;
  return layout(visit, { title: 'ค่าของสคริปต์', room: 'properties', body });
}

export const propertyRoutes: readonly Route[] = [{ method: 'GET', path: /^\/properties$/, handle: properties }];
