using System.Text;
using PolicyLint.Fuzz.Edits;
using PolicyLint.Fuzz.Features;
using PolicyLint.TestKit.Sentences;

namespace PolicyLint.Cli.Tests.Commands;

/// <summary>Every command, on policies that somebody edits without sense: each ends with findings or a message, none with an internal error.</summary>
public sealed class RandomPolicyTests
{
    private static readonly string[][] Commands =
    [
        ["check", "--severity", "hidden"], ["check", "--format", "json"], ["check", "--format", "sarif"], ["check", "--format", "github"], ["check", "--format", "junit"],
        ["check", "--format", "msbuild"], ["check", "--as-of", "2031-02-28"], ["check", "--baseline", "known.json", "--update-baseline"], ["check", "--baseline", "known.json"],
        ["test"], ["test", "--format", "junit"], ["report"], ["handbook", "-o", "handbook"], ["diff", "before.txt", "desk.svcpolicy"], ["diff", "desk.svcpolicy", "before.txt"],
        ["decide", "desk.svcpolicy", "Refund", "amount=80 GBP", "age=45 days", "receipt=yes"], ["fix", "--dry-run"], ["fmt", "--check"], ["fmt"], ["fix"], ["fmt", "--check"],
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void No_command_fails_on_any_text(ulong seed)
    {
        IReadOnlyList<string> policies = SoundPolicies.All();
        var random = new SeededRandom(seed);
        var editor = new RandomEditor(new SeededRandom(seed, 1), policies[0]);
        for (int i = 0; i < 10; i++)
        {
            editor.Next();
            using var folder = new TemporaryFolder();
            string text = random.Chance(0.5) ? editor.Text.Content : random.Pick(policies);
            folder.Write("before.txt", random.Chance(0.5) ? policies[0] : random.Pick(policies));
            File.WriteAllBytes(Path.Combine(folder.Path, "desk.svcpolicy"), Bytes(text));
            foreach (string[] command in Commands)
            {
                ToolRun run = folder.Run(command);
                Assert.True(run.ExitCode is 0 or 1 or 2, $"{string.Join(' ', command)} ends with {run.ExitCode}: {run.Error}\n{text}");
            }
        }
    }

    /// <summary>The text in UTF-8; half of a surrogate pair as the three bytes that are none.</summary>
    private static byte[] Bytes(string text)
    {
        var bytes = new List<byte>();
        var place = new byte[4];
        for (int i = 0; i < text.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out Rune rune))
            {
                bytes.AddRange(place.AsSpan(0, rune.EncodeToUtf8(place)));
                i += rune.Utf16SequenceLength - 1;
            }
            else
            {
                bytes.AddRange([(byte)(0xE0 | (text[i] >> 12)), (byte)(0x80 | ((text[i] >> 6) & 0x3F)), (byte)(0x80 | (text[i] & 0x3F))]);
            }
        }

        return [.. bytes];
    }
}
