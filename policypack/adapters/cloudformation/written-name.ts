/** An input's path as a template writes it: `kmsKeyId` → `KmsKeyId`, `dbSubnetGroupName` → `DBSubnetGroupName`. Loaded only for findings. */
export function writtenPath(path: string): string {
  const { irregular } = require('../../clouds/generated/cfn-names') as typeof import('../../clouds/generated/cfn-names');
  return path.replace(/(^|\.)([a-z]\w*)/g, (_all, before: string, name: string) => {
    const known = Object.hasOwn(irregular, name) ? irregular[name]! : name[0]!.toUpperCase() + name.slice(1);
    return before + known;
  });
}
