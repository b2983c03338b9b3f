const { load } = require('./files');

module.exports = function single() {
	return load('single.txt');
};
