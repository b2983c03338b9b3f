'use strict';
const fs = require('fs');
const zlib = require('zlib');

function load(name) {
	return fs.readFileSync(name);
}

function Store(path) {
	this.path = path;
}

Store.prototype.load = function () {
	return load(this.path);
};

Store.prototype.name = function () {
	return this.path;
};

module.exports = { load, Store, trim: name => name.trim(), save: async name => fs.promises.writeFile(name, '') };
module.exports.pack = text => zlib.gzipSync(text);
