import bcr08 from '../../controls/bcr-08-backup';
import cek03 from '../../controls/cek-03-data-encryption';
import dsp04 from '../../controls/dsp-04-data-classification';
import iam05 from '../../controls/iam-05-least-privilege';
import ivs03 from '../../controls/ivs-03-network-security';
import type { Sample } from '../../policypack/define';
import { findingsOf } from '../../policypack/engine/finding';
import { wordsFor } from '../../policypack/report/words/finding';
import { verdictOn } from '../support/samples';

/** What is to be changed, in words. */
function change(control: Parameters<typeof verdictOn>[0], rule: string, sample: Sample): string {
  const [finding] = findingsOf([verdictOn(control, rule, [sample])], { controls: {}, rules: {} });
  return wordsFor(finding!).change;
}

describe('what is to be changed', () => {
  const tags = { 'data-classification': 'high' };
  const volumes = ' If the account encrypts every new EBS volume, say so in ccm.yaml: assured: [ebs-encryption-by-default].';
  const encrypt = 'Encrypt the resource at rest; where its class demands it, with a customer managed key.';

  it.each<Sample>([
    { type: 'aws:ebs/volume:Volume', inputs: { availabilityZone: 'eu-central-2a' } },
    { type: 'AWS::EC2::Volume', inputs: { availabilityZone: 'eu-central-2a' } },
  ])('of a $type may be that the account sees to it', volume => {
    expect(change(cek03, 'encrypted-at-rest', volume)).toBe(`${encrypt} Look at: encrypted.${volumes}`);
  });
  it('is no matter of the account where the class demands a key that it does not use', () => {
    const volume = { type: 'aws:ebs/volume:Volume', inputs: { availabilityZone: 'eu-central-2a', tags } } as const;
    expect(change(cek03, 'encrypted-at-rest', volume)).toBe(`${encrypt} Look at: encrypted.`);
  });
  it('is no matter of the account where it has no say', () => {
    const database = { type: 'aws:rds/instance:Instance', inputs: { instanceClass: 'db.t4g.small' } } as const;
    expect(change(cek03, 'encrypted-at-rest', database)).not.toContain('assured');
  });
  it.each<Sample>([
    { type: 'aws:s3/bucket:Bucket', inputs: {} },
    { type: 'AWS::S3::Bucket', inputs: {} },
  ])('of a $type may be that the account blocks it', bucket => {
    expect(change(ivs03, 'public-access-blocked', bucket)).toMatch(
      / If the account blocks public access to all its buckets, say so in ccm.yaml: assured: \[s3-account-public-access-block\]\.$/,
    );
  });
  it.each<Sample>([
    { type: 'aws:rds/instance:Instance', inputs: { instanceClass: 'db.t4g.small', backupRetentionPeriod: 1 } },
    { type: 'AWS::RDS::DBInstance', inputs: { backupRetentionPeriod: 1 } },
  ])('of a $type may be that a plan of the organisation selects it', database => {
    expect(change(bcr08, 'recoverable-for-as-long-as-its-class-demands', database)).toMatch(
      / If a backup plan of the organisation selects every .*, say so in ccm.yaml: assured: \[backup-plan\]\.$/,
    );
  });
  it.each<[Sample, string]>([
    [{ type: 'aws:ebs/volume:Volume', inputs: { availabilityZone: 'eu-central-2a' } }, 'tags'],
    [{ type: 'AWS::EC2::Volume', inputs: { availabilityZone: 'eu-central-2a' } }, 'tags'],
    [{ type: 'AWS::EFS::FileSystem', inputs: {} }, 'fileSystemTags'],
    [{ type: 'AWS::Cognito::UserPool', inputs: {} }, 'userPoolTags'],
  ])('is where its tags are written: %o', (sample, where) =>
    expect(change(dsp04, 'classified', sample)).toMatch(new RegExp(` Look at: ${where}\\.$`)),
  );
  it('is the statement that lets anyone in, whichever others stand around it', () => {
    const lets = (Principal: unknown) => ({ Effect: 'Allow', Principal, Action: 's3:GetObject', Resource: '*' });
    const policy = {
      type: 'AWS::S3::BucketPolicy',
      inputs: { bucket: 'elsewhere', policyDocument: { Statement: [lets({ AWS: '111122223333' }), lets('*'), lets({ Service: 'x' })] } },
    } as const;
    expect(change(iam05, 'admits-somebody-in-particular', policy)).toMatch(/ Look at: policyDocument\.Statement\[1\]\.Principal\.$/);
    const becomes = (Principal: unknown) => ({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' });
    const role = {
      type: 'AWS::IAM::Role',
      inputs: { assumeRolePolicyDocument: { Statement: [becomes({ Service: 'x' }), becomes('*')] } },
    } as const;
    expect(change(iam05, 'trusts-somebody-in-particular', role)).toMatch(
      / Look at: assumeRolePolicyDocument\.Statement\[1\]\.Principal\.$/,
    );
  });
});
