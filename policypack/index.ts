import { startPack } from './pack';

startPack(process.env, new Date().toISOString().slice(0, 10));
