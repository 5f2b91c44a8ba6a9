using System.Globalization;
using System.Text;

namespace PolicyLint.Benchmarks.Peers;

/// <summary>The same refunds, file by file, in the language of each tool: about a hundred lines a file, no two files alike.</summary>
internal static class PeerFiles
{
    private const int RulesAFile = 9;

    /// <summary>Policies: the sample's, without its empty lines and lines of comment, each with figures of its own.</summary>
    public static void Policies(string folder, int count)
    {
        string[] sample = [.. File.ReadLines(SamplePath()).Where(line => line.Trim() is { Length: > 0 } text && !text.StartsWith("//", StringComparison.Ordinal))];
        Write(folder, count, "svcpolicy", i => string.Join('\n', sample)
            .Replace("policy Returns", $"policy Returns{i}", StringComparison.Ordinal)
            .Replace("150 GBP", $"{151 + (i % 50)} GBP", StringComparison.Ordinal)
            .Replace("1_000 GBP", $"{1000 + (i % 700)} GBP", StringComparison.Ordinal) + "\n");
    }

    /// <summary>TypeScript modules, with the project of a checker and the settings of a linter beside them.</summary>
    public static void TypeScript(string folder, int count)
    {
        Write(folder, count, "ts", i => Text(
            "export type Reason = 'changedMind' | 'faulty' | 'wrongItem';\nexport interface Refund { amount: number; age: number; receipt: boolean; reason: Reason; loyal: boolean }\nexport interface Decision { verdict: 'allow' | 'deny' | 'refer'; voucher: number; clause: string }\n",
            rule => string.Create(CultureInfo.InvariantCulture, $$"""
                /** Rule {{rule}} of file {{i}}: a limit, an exception and one that bends it. */
                export function rule{{rule}}(refund: Refund): Decision {
                  const limit = {{100 + (10 * rule) + (i % 50)}};
                  if (refund.age > {{20 + rule}} && refund.reason !== 'faulty') {
                    if (refund.loyal && refund.age <= {{60 + rule}}) {
                      return { verdict: refund.receipt ? 'allow' : 'refer', voucher: {{rule}}, clause: 'LoyalCustomer' };
                    }
                    return { verdict: 'deny', voucher: 0, clause: 'Rule{{rule}}' };
                  }
                  return { verdict: refund.amount > limit ? 'refer' : 'allow', voucher: 0, clause: 'Limit' };
                }
                """)));
        File.WriteAllText(Path.Combine(folder, "tsconfig.json"), """{ "compilerOptions": { "strict": true, "noEmit": true, "target": "es2022", "module": "esnext", "types": [] }, "include": ["*.ts"] }""");
        File.WriteAllText(Path.Combine(folder, "biome.json"), """{ "root": true }""");
    }

    /// <summary>Protocol buffers, with the module of a linter beside them.</summary>
    public static void Protocols(string folder, int count)
    {
        Write(folder, count, "proto", i => Text(
            $"syntax = \"proto3\";\n\npackage refunds{i};\n\n",
            rule => string.Create(CultureInfo.InvariantCulture, $$"""
                // Rule {{rule}} of file {{i}}.
                message Rule{{rule}} {
                  // The limit, in pence.
                  int64 limit = 1;
                  // Days since the purchase.
                  int32 age = 2;
                  bool receipt = 3;
                  repeated string exceptions = 4;
                  map<string, int64> vouchers = 5;
                }
                """)));
        File.WriteAllText(Path.Combine(folder, "buf.yaml"), "version: v2\nlint:\n  use:\n    - BASIC\n  except:\n    - PACKAGE_DIRECTORY_MATCH\n    - PACKAGE_SAME_DIRECTORY\n    - DIRECTORY_SAME_PACKAGE\n");
    }

    /// <summary>Cedar policies, with their schema.</summary>
    public static void Cedar(string folder, int count)
    {
        Write(folder, count, "cedar", i => Text(
            string.Empty,
            rule => string.Create(CultureInfo.InvariantCulture, $$"""
                // Rule {{rule}} of file {{i}}.
                @id("rule{{rule}}")
                permit (
                  principal in Role::"agent",
                  action == Action::"refund",
                  resource
                ) when {
                  resource.amount <= {{100 + (10 * rule) + (i % 50)}} && (resource.age <= {{20 + rule}} || resource.reason == "faulty")
                } unless {
                  !resource.receipt && !resource.loyal
                };
                """)));
        File.WriteAllText(Path.Combine(folder, "refunds.cedarschema"), """
            entity Role;
            entity User in [Role];
            entity Refund { amount: Long, age: Long, reason: String, receipt: Bool, loyal: Bool };
            action refund appliesTo { principal: [User], resource: [Refund] };
            """);
    }

    private static string Text(string head, Func<int, string> rule)
    {
        var text = new StringBuilder(head);
        for (int i = 1; i <= RulesAFile; i++)
        {
            text.Append(rule(i)).Append('\n');
        }

        return text.ToString();
    }

    private static void Write(string folder, int count, string extension, Func<int, string> text)
    {
        Directory.CreateDirectory(folder);
        for (int i = 0; i < count; i++)
        {
            File.WriteAllText(Path.Combine(folder, $"r{i:D5}.{extension}"), text(i));
        }
    }

    private static string SamplePath()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PolicyLint.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "samples", "ReturnsDesk", "returns.svcpolicy");
    }
}
