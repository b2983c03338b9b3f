const { load, trim } = require('./files.js');

exports.load = load;
exports.trim = trim;
exports.lazily = () => require('./single')();
