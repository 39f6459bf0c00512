import { defineControl } from '../policypack/define';
import type { Grant } from '../policypack/engine/facts';
import { every, first, some } from '../policypack/engine/known';

const everyAction = (action: string): boolean => action === '*' || action === '*:*';
const wholeService = (action: string): boolean => /^[a-z0-9-]+:\*$/.test(action);
/** `*`, and ARNs with nothing in particular left in them. */
const isEveryResource = (resource: string): boolean => /^(\*|arn[:*]*|arn:(aws[a-z-]*|\*):[:*]*)$/.test(resource) && resource.includes('*');
const everyResource = (grant: Grant): boolean => grant.allResourcesBut || some(grant.resources, isEveryResource);
const isAdministrator = (grant: Grant): boolean =>
  grant.via === 'identity' && !grant.allBut && some(grant.actions, everyAction) && everyResource(grant);
const isWide = (grant: Grant): boolean =>
  grant.via === 'identity' && !grant.allBut && some(grant.actions, wholeService) && everyResource(grant);
/** All actions, or all but a few, on resources that it names: nobody said which of them the work needs. */
const isUnsaid = (grant: Grant): boolean =>
  grant.via === 'identity' && (grant.allBut || some(grant.actions, everyAction)) && !everyResource(grant);
const isInverted = (grant: Grant): boolean => grant.via === 'identity' && grant.allBut && everyResource(grant);
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
const escalates = (grant: Grant): boolean =>
  grant.via === 'identity' &&
  !grant.allBut &&
  !grant.conditional &&
  some(grant.actions, action => escalations.has(action)) &&
  everyResource(grant);

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
      message: () => 'It allows every action on every resource.',
    },
    'trusts-somebody-in-particular': {
      phase: 'use',
      needs: ['access'],
      holds: ({ access }) => every(access, grant => grant.via !== 'trust' || !grant.anyone()),
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
      message: () => 'It allows all actions but a few (NotAction) on every resource.',
    },
    'no-whole-service': {
      phase: 'use',
      level: 'advisory',
      needs: ['access'],
      holds: ({ access }) => every(access, grant => !isWide(grant)),
      message: ({ access }) => {
        const action = first(first(access, isWide)!.actions, wholeService)!;
        return `It allows every action of ${action.slice(0, -2)} on every resource.`;
      },
    },
    'actions-named': {
      phase: 'use',
      level: 'advisory',
      severity: 'medium',
      needs: ['access'],
      holds: ({ access }) => every(access, grant => !isUnsaid(grant)),
      message: ({ access }) =>
        `It allows every action${first(access, isUnsaid)!.allBut ? ' but a few' : ''} on the resources that it names.`,
      remediation: 'Name the actions that the work needs.',
    },
    'cannot-raise-itself': {
      phase: 'use',
      level: 'advisory',
      needs: ['access'],
      holds: ({ access }) => every(access, grant => !escalates(grant)),
      message: ({ access }) =>
        `It may raise its own rights: ${first(first(access, escalates)!.actions, action => escalations.has(action))!} on every resource.`,
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
