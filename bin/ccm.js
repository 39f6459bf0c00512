#!/usr/bin/env node
const { main } = require('../dist/policypack/cli.js');

main();
