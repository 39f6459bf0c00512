import { cannot } from '../engine/row';

/** IAM Roles Anywhere API, CreateProfile, 2026. */
export const narrowsRoles = cannot('Its policies only narrow what its roles allow, which are judged themselves.');
export const provesWho = cannot('It proves who somebody is; what they may do is said by policies.');
