#!/usr/bin/env node
// V8 11 (Node 20) optimizes so early that a process of half a second never gets back what that costs: here it waits six times as long.
if (process.versions.v8.startsWith('11.')) require('node:v8').setFlagsFromString('--interrupt-budget=400000');
// Compiled code is kept between runs where Node can (22.8 and later).
require('node:module').enableCompileCache?.();

const { main } = require('../dist/policypack/cli.js');

main();
