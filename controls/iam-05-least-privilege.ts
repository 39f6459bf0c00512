import { defineControl } from '../policypack/define';
import type { Grant } from '../policypack/engine/facts';
import { all, every, first, fits, HOLE, some, Unresolved } from '../policypack/engine/known';

/** What hangs on the unknown part of a text is undecided where it may be so. */
function perhaps(mayBe: boolean): false {
  if (mayBe) throw new Unresolved('It depends on a part of a text that is unknown until deployment.');
  return false;
}
const anyAction = ['*', '*:*'];
const everyAction = (action: string): boolean =>
  action.includes(HOLE) ? perhaps(anyAction.some(any => fits(action, any))) : anyAction.includes(action);
const wholeService = (action: string): boolean => /^[a-z0-9-]+:\*$/.test(action) || perhaps(mayBeService.test(action));
/** With a hole wherever something can be missing of `s3:*`. */
const mayBeService = new RegExp(`^(?=.*H)[a-z0-9H-]*(:H*\\*?H*|H\\*H*|H)$`.replaceAll('H', HOLE));
/** `*`, and ARNs with nothing in particular left in them. What begins with something unknown begins with the name of something. */
const isEveryResource = (resource: string): boolean =>
  !resource.startsWith(HOLE) && (resource.includes(HOLE) ? perhaps(isEvery(resource.replaceAll(HOLE, '*'))) : isEvery(resource));
const isEvery = (resource: string): boolean => /^(\*|arn[:*]*|arn:(aws[a-z-]*|\*)[:*]*)$/.test(resource) && resource.includes('*');
const everyResource = (grant: Grant): boolean => grant.allResourcesBut || some(grant.resources, isEveryResource);

/** Whether a principal may take such actions on everything, unless a condition limits what they are taken on. */
const isOnEverything = (grant: Grant, actions: () => boolean): boolean =>
  all(
    () => grant.via === 'identity',
    actions,
    () => everyResource(grant),
    () => !grant.limited(),
  );
const isAdministrator = (grant: Grant): boolean => isOnEverything(grant, () => !grant.allBut && some(grant.actions, everyAction));
const isWide = (grant: Grant): boolean => isOnEverything(grant, () => !grant.allBut && some(grant.actions, wholeService));
const isInverted = (grant: Grant): boolean => isOnEverything(grant, () => grant.allBut);
/** All actions, or all but a few, on resources that it names: nobody said which of them the work needs. */
const isUnsaid = (grant: Grant): boolean =>
  all(
    () => grant.via === 'identity',
    () => grant.allBut || some(grant.actions, everyAction),
    () => !everyResource(grant),
  );
/** Actions by which a principal gives itself whatever it lacks, when it may take them on any resource. Rhino Security Labs' list of IAM escalation paths. */
const escalations = new Set([
  'iam:passrole',
  'iam:createaccesskey',
  'iam:createloginprofile',
  'iam:updateloginprofile',
  'iam:attachuserpolicy',
  'iam:attachgrouppolicy',
  'iam:attachrolepolicy',
  'iam:putuserpolicy',
  'iam:putgrouppolicy',
  'iam:putrolepolicy',
  'iam:createpolicyversion',
  'iam:setdefaultpolicyversion',
  'iam:addusertogroup',
  'iam:updateassumerolepolicy',
]);
const raises = (action: string): boolean =>
  action.includes(HOLE) ? perhaps([...escalations].some(known => fits(action, known))) : escalations.has(action);
const escalates = (grant: Grant): boolean => isOnEverything(grant, () => !grant.allBut && some(grant.actions, raises));

/** Either is what to narrow: what it allows, or on what. */
const statement = { access: ['allBut', 'actions', 'allResourcesBut', 'resources'] } as const;

/** Everybody may do what their work needs, and no more. */
export default defineControl({
  id: 'IAM-05',
  title: 'Least Privilege',
  severity: 'high',
  level: 'mandatory',
  why: 'A stolen credential does whatever it may; what it may not, it cannot.',
  remediation: 'Name the actions and the resources that the work needs.',
  rules: {
    'no-administrator': {
      phase: 'use',
      needs: ['access'],
      holds: ({ access }) => every(access, grant => !isAdministrator(grant)),
      faults: statement,
      message: () => 'It allows every action on every resource.',
    },
    'trusts-somebody-in-particular': {
      phase: 'use',
      needs: ['trusts'],
      holds: ({ trusts }) => every(trusts, grant => !grant.anyone()),
      message: () => 'Anyone with an AWS account may become it.',
      remediation: 'Name the principals, or tie the trust to an account, organisation or source by a condition.',
    },
    'admits-somebody-in-particular': {
      phase: 'share',
      needs: ['holds', 'admits', 'ownedHere'],
      when: ({ holds, ownedHere }) => holds === 'identity' && !ownedHere,
      holds: ({ admits }) => every(admits, grant => !grant.anyone()),
      message: () => 'It lets in anyone with an AWS account.',
      why: 'A policy that names nobody is an invitation to everybody.',
      remediation: 'Name the principals, or tie what is allowed to an account, organisation, network or source by a condition.',
    },
    'not-inverted': {
      phase: 'use',
      needs: ['access'],
      holds: ({ access }) => every(access, grant => !isInverted(grant)),
      faults: statement,
      message: () => 'It allows all actions but a few (NotAction) on every resource.',
    },
    'no-whole-service': {
      phase: 'use',
      level: 'advisory',
      needs: ['access'],
      holds: ({ access }) => every(access, grant => !isWide(grant)),
      faults: statement,
      message: () => 'It allows every action of a whole service on every resource.',
    },
    'actions-named': {
      phase: 'use',
      level: 'advisory',
      severity: 'medium',
      needs: ['access'],
      holds: ({ access }) => every(access, grant => !isUnsaid(grant)),
      faults: { access: ['allBut', 'actions'] },
      message: ({ access }) =>
        `It allows every action${first(access, isUnsaid)!.allBut ? ' but a few' : ''} on the resources that it names.`,
      remediation: 'Name the actions that the work needs.',
    },
    'cannot-raise-itself': {
      phase: 'use',
      level: 'advisory',
      needs: ['access'],
      holds: ({ access }) => every(access, grant => !escalates(grant)),
      faults: statement,
      message: ({ access }) => `It may raise its own rights: ${first(first(access, escalates)!.actions, raises)!} on every resource.`,
    },
  },
  examples: {
    good: [
      {
        type: 'aws:iam/policy:Policy',
        name: 'reader',
        inputs: {
          policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::reports/*' }] },
        },
      },
    ],
    bad: [
      {
        type: 'aws:iam/policy:Policy',
        name: 'reader',
        inputs: { policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] } },
      },
    ],
  },
});
