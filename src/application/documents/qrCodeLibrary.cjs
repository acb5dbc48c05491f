// Loads the maker of QR codes only when a poster is made.
module.exports = () => {
  const library = require('qrcode-generator');
  return library.default ?? library;
};
