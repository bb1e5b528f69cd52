'use strict';
// Tools for the tables and figures of reports. Without this script everything is there to be read; it adds no words to the
// report, asks nobody for anything and keeps nothing.
(() => {
  const make = (name, ...children) => {
    const element = document.createElement(name);
    element.append(...children);
    return element;
  };

  const button = (words, act) => {
    const element = make('button', words);
    element.type = 'button';
    element.addEventListener('click', act);
    return element;
  };

  // The cells of a table by places: one that covers several stands in each.
  const grid = table => {
    const places = [...table.rows].map(() => []);
    [...table.rows].forEach((row, y) => {
      let x = 0;
      for (const cell of row.cells) {
        while (places[y][x]) x++;
        for (let r = y; r < y + cell.rowSpan; r++) {
          for (let c = x; c < x + cell.colSpan; c++) places[r][c] = cell;
        }
      }
    });
    return places;
  };

  const quoted = text => /[",\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  const csv = table => grid(table).map(row => row.map(cell => quoted(cell.textContent)).join(',')).join('\r\n') + '\r\n';

  const copy = async (text, within) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Pages that were not sent encrypted have no clipboard of their own.
      const field = make('textarea');
      field.value = text;
      within.append(field);
      field.select();
      const done = document.execCommand('copy');
      field.remove();
      return done;
    }
  };

  // One applicant, one result: the head and the body are made again with what remains of them.
  const filter = (table, column, row) => {
    const whole = table.gongkai ??= {columns: table.querySelector('colgroup'), head: table.tHead, body: table.tBodies[0]};
    const shown = cell => !column || cell.headers.split(' ').includes(column);
    const kept = [...whole.body.rows]
        .map(line => ({heads: headsOf(whole.body, line), cells: [...line.cells].filter(cell => cell.tagName === 'TD')}))
        .filter(line => !row || line.heads.some(head => head.id === row));
    const body = make('tbody');
    const written = new Map();
    for (const line of kept) {
      const tr = body.insertRow();
      for (const head of line.heads) {
        const before = written.get(head);
        if (before) {
          before.rowSpan++;
        } else {
          const copied = head.cloneNode(true);
          copied.rowSpan = 1;
          written.set(head, copied);
          tr.append(copied);
        }
      }
      tr.append(...line.cells.filter(shown).map(cell => cell.cloneNode(true)));
    }
    const columns = new Map();
    for (const cell of [...whole.body.rows[0].cells].filter(cell => cell.tagName === 'TD' && shown(cell))) {
      for (const id of cell.headers.split(' ')) columns.set(id, (columns.get(id) ?? 0) + 1);
    }
    const head = whole.head.cloneNode(true);
    for (const cell of [...head.querySelectorAll('th')].slice(1)) {
      const width = columns.get(cell.id);
      if (width) cell.colSpan = width;
      else cell.remove();
    }
    const cols = whole.columns.cloneNode(true);
    [...cols.querySelectorAll('col:not([class])')].slice(body.querySelectorAll('tr:first-child td').length)
        .forEach(col => col.remove());
    table.querySelector('colgroup').replaceWith(cols);
    table.tHead.replaceWith(head);
    table.tBodies[0].replaceWith(body);
  };

  const headsOf = (body, line) => {
    const cell = [...line.cells].find(each => each.tagName === 'TD');
    return cell.headers.split(' ').map(id => body.querySelector('#' + CSS.escape(id))).filter(Boolean);
  };

  const choice = (words, options, act) => {
    const select = make('select', new Option('全部', ''));
    for (const [label, id] of options) select.append(new Option(label, id));
    select.addEventListener('change', act);
    return [make('label', words, select), select];
  };

  const choices = (table, tools, status) => {
    const columns = [...table.tHead.rows].at(-1) && [...table.tBodies[0].rows[0].cells]
        .filter(cell => cell.tagName === 'TD')
        .map(cell => cell.headers.split(' ').map(id => table.tHead.querySelector('#' + CSS.escape(id))).filter(Boolean))
        .map(heads => [heads.slice(1).map(head => head.textContent).join(' ') || heads[0].textContent, heads.at(-1).id]);
    const rows = [...table.tBodies[0].rows]
        .map(line => headsOf(table.tBodies[0], line))
        .map(heads => [heads.map(head => head.textContent).join(' '), heads.at(-1).id]);
    const update = () => {
      filter(table, column.value, row.value);
      status.textContent = '现显示 ' + table.tBodies[0].rows.length + ' 行，'
          + [...table.tBodies[0].rows[0].cells].filter(cell => cell.tagName === 'TD').length + ' 列';
    };
    const [columnLabel, column] = choice('申请人', columns, update);
    const [rowLabel, row] = choice('事项', rows, update);
    tools.append(columnLabel, rowLabel);
  };

  const hasHeads = table => table.tHead && table.tBodies.length === 1
      && [...table.tBodies[0].rows].length > 1 && table.tBodies[0].querySelector('th[scope=row]');

  const equip = region => {
    const table = region.querySelector('table');
    const tools = make('div');
    tools.className = 'tools';
    const status = make('span');
    status.setAttribute('role', 'status');
    if (hasHeads(table) && !table.closest('figure')) choices(table, tools, status);
    tools.append(button('复制为 CSV', async () => {
      status.textContent = await copy(csv(table), tools) ? '已复制' : '未能复制';
    }), status);
    region.before(tools);
  };

  // A figure that is drawn from a table shows one of them at a time, if asked to.
  const switchable = figure => {
    const parts = [figure.querySelector('svg'), figure.querySelector('details')];
    if (parts.includes(null)) return;
    const tools = make('div');
    tools.className = 'tools';
    const shown = ['只看图', '只看表', '图和表'].map((words, index) => button(words, () => {
      parts.forEach((part, place) => part.classList.toggle('off', index < 2 && index !== place));
      if (index > 0) parts[1].open = true;
      shown.forEach(each => each.setAttribute('aria-pressed', each === shown[index]));
    }));
    shown.forEach((each, index) => each.setAttribute('aria-pressed', index === 2));
    tools.append(...shown);
    figure.prepend(tools);
  };

  for (const root of document.querySelectorAll('.gongkai:not([data-tools])')) {
    root.dataset.tools = '';
    root.querySelectorAll('.table').forEach(equip);
    root.querySelectorAll('figure').forEach(switchable);
  }
})();
