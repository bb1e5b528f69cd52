// Puts each note beside its first mark; without this script the notes stand in their order, which is that of the report.
function place() {
  document.querySelectorAll('.beside').forEach(function (beside) {
    var bottom = 0, wide = window.matchMedia('(min-width: 78.01rem)').matches;
    var top = beside.getBoundingClientRect().top, notes = beside.querySelector('.notes');
    notes.querySelectorAll('li').forEach(function (note) {
      var mark = beside.querySelector('a.mark[href="#' + note.id + '"]');
      note.style.position = wide ? 'absolute' : 'static';
      if (wide) {
        var at = Math.max(bottom, mark ? mark.getBoundingClientRect().top - top : 0);
        note.style.top = at + 'px';
        bottom = at + note.offsetHeight + 6;
      }
    });
    notes.style.minHeight = wide ? bottom + 'px' : '';
  });
}
addEventListener('load', place);
addEventListener('resize', place);
addEventListener('hashchange', place);
