import { cannot } from '../../../../engine/row';

/** A directory runs on machines of AWS's: nothing that a program writes decides how they keep it. */
export const onMachinesOfAws = cannot('AWS keeps a directory on machines of its own; no input says how.');
/** Only inside its VPC does its name lead anywhere (CloudFormation template reference, AWS::DirectoryService::MicrosoftAD, 2026). */
export const insideVpc = cannot('A directory answers inside its VPC, and asks for a login.');
/** Daily for Managed Microsoft AD, by hand for Simple AD, never for a connector (Directory Service administration guide, on snapshots, 2026). */
export const snapshotsOfAws = cannot('Snapshots are taken by AWS or by hand; no input asks for any, or says how long they are kept.');
