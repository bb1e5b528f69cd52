// Sends the Word document into the frame that shows it.
const frame = document.getElementById('word-frame');
addEventListener('message', async event => {
  if (event.source !== frame.contentWindow) return;
  if (event.data.ready) {
    const answer = await fetch(frame.dataset.document, { credentials: 'same-origin', redirect: 'error' });
    if (!answer.ok) return;
    const content = await answer.arrayBuffer();
    // The frame has no origin that could be named; it is its window that is spoken to.
    frame.contentWindow.postMessage(content, '*', [content]);
  } else if ('shown' in event.data) {
    frame.dataset.shown = event.data.shown;
  }
});
frame.src = frame.dataset.src;
