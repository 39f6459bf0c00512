import { createRequire } from 'node:module';

/**
 * gRPC, protobuf and Pulumi's messages, all from the one `@pulumi/pulumi` that this package depends on:
 * its services check messages with `instanceof`, so a second copy of protobuf would not do.
 */
const load = createRequire(require.resolve('@pulumi/pulumi/package.json'));

export const grpc: typeof import('@grpc/grpc-js') = load('@grpc/grpc-js');
export const { Struct }: typeof import('google-protobuf/google/protobuf/struct_pb') = load('google-protobuf/google/protobuf/struct_pb');
export const { Empty }: typeof import('google-protobuf/google/protobuf/empty_pb') = load('google-protobuf/google/protobuf/empty_pb');
export const resourceMessages: typeof import('@pulumi/pulumi/proto/resource_pb') = load('./proto/resource_pb');
export const resourceService: typeof import('@pulumi/pulumi/proto/resource_grpc_pb') = load('./proto/resource_grpc_pb');
export const providerMessages: typeof import('@pulumi/pulumi/proto/provider_pb') = load('./proto/provider_pb');
export const engineMessages: typeof import('@pulumi/pulumi/proto/engine_pb') = load('./proto/engine_pb');
export const engineService: typeof import('@pulumi/pulumi/proto/engine_grpc_pb') = load('./proto/engine_grpc_pb');
export const analyzerMessages: typeof import('@pulumi/pulumi/proto/analyzer_pb') = load('./proto/analyzer_pb');
export const analyzerService: typeof import('@pulumi/pulumi/proto/analyzer_grpc_pb') = load('./proto/analyzer_grpc_pb');
export const callbackMessages: typeof import('@pulumi/pulumi/proto/callback_pb') = load('./proto/callback_pb');
export const callbackService: typeof import('@pulumi/pulumi/proto/callback_grpc_pb') = load('./proto/callback_grpc_pb');

const largestMessage = 400 * 1024 * 1024;

/** As large as Pulumi's own: a stack travels in one message. */
export const channelOptions = { 'grpc.max_receive_message_length': largestMessage, 'grpc.max_send_message_length': largestMessage };
