// Loads the reader of picture files only when a picture is read: most executions never need it.
module.exports = () => require('exifreader');
