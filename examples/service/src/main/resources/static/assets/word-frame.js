// Within the frame that shows a Word document. The frame has no rights and no origin: whatever a document holds, it reaches
// nothing. The page around it sends the document.
const fit = () => {
  const main = document.getElementById('word');
  main.style.zoom = 1;
  main.style.zoom = Math.min(1, innerWidth / Math.max(1, main.scrollWidth));
};

addEventListener('resize', fit);
addEventListener('message', async event => {
  if (event.source !== parent || !(event.data instanceof ArrayBuffer)) return;
  const main = document.getElementById('word');
  const own = [];
  try {
    const options = { useBase64URL: true, renderAltChunks: false, ignoreLastRenderedPageBreak: false };
    const nodes = await docx.renderDocument(await docx.parseAsync(event.data, options), options);
    for (const node of nodes) {
      if (node.nodeName === 'STYLE') {
        // As sheets, for elements with styles in them would have to be allowed in every page.
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(node.textContent);
        own.push(sheet);
      } else {
        main.append(node);
      }
    }
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...own];
    fit();
    parent.postMessage({ shown: main.querySelectorAll('table').length }, '*');
  } catch (e) {
    main.textContent = main.dataset.failed;
    parent.postMessage({ shown: -1 }, '*');
  }
});
parent.postMessage({ ready: true }, '*');
