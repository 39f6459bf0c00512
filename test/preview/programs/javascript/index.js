exports.credentials = Object.keys(process.env).filter(name => name.startsWith('AWS_')).length;
exports.given = process.env.PREVIEW_TEST;
