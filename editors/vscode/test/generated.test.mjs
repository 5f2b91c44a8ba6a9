import assert from 'node:assert/strict';
import test from 'node:test';
import * as esbuild from 'esbuild';

const built = await esbuild.build({ entryPoints: ['src/generated.ts'], bundle: true, platform: 'node', format: 'esm', write: false });
const { containerAt, isGenerated, occurrences } = await import('data:text/javascript;base64,' + Buffer.from(built.outputFiles[0].contents).toString('base64'));

const text = `namespace Shop.Policies;

public static partial class Returns
{
    public static partial class V3
    {
        public enum Reason
        {
            None,

            /// <summary>class Nothing</summary>
            Faulty,
        }

        public readonly record struct @Refund
        {
            public required bool Receipt { get; init; }
        }

        public static bool Decide(Refund request)
        {
#line (3,10)-(3,17) 28 "returns.svcpolicy"
            if (request.Receipt)
#line hidden
            {
            }
#line default
        }

        public static class Roles
        {
            public static ServiceRole Agent { get; }
        }
    }
}
`;

for (const [line, container] of [
  ['public static partial class Returns', ''],
  ['public enum Reason', 'Returns'],
  ['Faulty,', 'Returns.Reason'],
  ['Receipt { get', 'Returns.Refund'],
  ['public readonly record struct', 'Returns'],
  ['Decide(Refund', 'Returns'],
  ['Agent { get', 'Returns.Roles'],
]) {
  test(`'${line}' is declared by '${container}'`, () => {
    const at = text.split('\n').findIndex((one) => one.includes(line));
    assert.equal(containerAt(text, at), container);
    assert.equal(containerAt(text.replaceAll('\n', '\r\n'), at), container);
  });
}

test('an identifier is found whole', () => {
  assert.deepEqual(occurrences('Amount(Amount2, @Amount, äAmount, x.Amount)', 'Amount'), [0, 17, 36]);
});

test('generated files are told by their names', () => {
  assert.ok(isGenerated('/generated/Returns.svcpolicy.g.cs'));
  assert.ok(!isGenerated('/src/Returns.cs'));
});
