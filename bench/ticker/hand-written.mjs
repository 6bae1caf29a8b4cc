/** The baseline: as few elements and as little work as possible. One copy that jumps, no button, no validation. */
import { provideBench } from './bench.mjs';
import { formatRow } from './format-row.mjs';

const line = document.createElement('div');
line.className = 'hand line';
const cells = [];

function createCell() {
  const item = document.createElement('div');
  item.className = 'rate';
  const value = document.createElement('data');
  const arrow = document.createElement('span');
  arrow.setAttribute('role', 'img');
  const cell = { item, pair: new Text(), value, figure: new Text(), arrow, change: new Text() };
  value.append(cell.figure);
  item.append(cell.pair, value, arrow, cell.change);
  line.append(item);
  return cell;
}

function show(rates) {
  rates.forEach((rate, index) => {
    const { item, pair, value, figure, arrow, change } = (cells[index] ??= createCell());
    const texts = formatRow(rate);
    if (pair.data !== texts.pair) pair.data = texts.pair;
    value.value = texts.value;
    figure.data = texts.figure;
    change.data = texts.change;
    item.title = texts.spoken;
    if (arrow.className === texts.direction) return;
    arrow.className = texts.direction;
    arrow.ariaLabel = texts.direction;
  });
}

await provideBench((rates) => {
  show(rates);
  document.querySelector('main').append(line);
}, show);
