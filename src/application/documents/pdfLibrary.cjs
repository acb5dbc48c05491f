// Loads the library that puts PDF files together only when a print bundle is made: most executions never need it.
module.exports = () => require('@cantoo/pdf-lib');
