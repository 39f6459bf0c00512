#!/usr/bin/env node
// Compiled code is kept between runs where Node can (22.8 and later).
require('node:module').enableCompileCache?.();

const { main } = require('../dist/policypack/cli.js');

main();
