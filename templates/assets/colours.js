// Runs before the page is painted, so that a reader's choice of colours does not flash.
const chosen = localStorage.getItem('colours');
if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.colours = chosen;
