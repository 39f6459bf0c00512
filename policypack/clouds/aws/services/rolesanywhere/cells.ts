import { cannot } from '../../../../engine/row';

/** IAM Roles Anywhere API, CreateProfile, 2026. */
export const narrowsRoles = cannot('Its policies only narrow what its roles allow, which are judged themselves.');
