/** The package's own version. Its file is where the built package has it. */
export const version = (): string => (require('../../package.json') as { version: string }).version;
