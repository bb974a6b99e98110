const off = false; // hop 3
exports.secure = off; // hop 2
