using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PolicyLint.Analyzer;

namespace PolicyLint.Hosts.Tests;

/// <summary>
/// The compiler: each project a compilation with its policies as additional files, read and configured as the compiler does. The files
/// come in the opposite order to that of other hosts, since MSBuild promises none.
/// </summary>
internal sealed class BuildHost : IPolicyHost
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<HostFinding>> CheckAsync(string root)
    {
        var findings = new List<HostFinding>();
        foreach (string folder in Directory.GetDirectories(root))
        {
            findings.AddRange((await DiagnosticsAsync(folder)).Select(diagnostic => FindingOf(diagnostic, root)));
        }

        return findings;
    }

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsAsync(string folder)
    {
        AdditionalText[] files = [.. Directory.GetFiles(folder, "*.svcpolicy", SearchOption.AllDirectories).OrderDescending(StringComparer.Ordinal).Select(path => new FileOnDisk(path))];
        string config = Path.Combine(folder, ".editorconfig");
        var settings = new EditorConfigOptions(AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(await File.ReadAllTextAsync(config), config) }));
        var failures = new List<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. files], settings), (exception, _, _) => failures.Add(exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var diagnostics = await CSharpCompilation.Create("Corpus", options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithAnalyzers([new PolicyAnalyzer(), new PolicySuppressor()], options).GetAllDiagnosticsAsync();
        Assert.Empty(failures);
        return diagnostics.Where(diagnostic => !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal));
    }

    private static HostFinding FindingOf(Diagnostic diagnostic, string root) => new(
        FileOf(diagnostic.Location, root),
        diagnostic.Id,
        SpanOf(diagnostic.Location),
        diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            DiagnosticSeverity.Info => "information",
            _ => "hidden",
        },
        diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
        diagnostic.IsSuppressed,
        string.Join(", ", diagnostic.AdditionalLocations.Select(location => FileOf(location, root) + ":" + SpanOf(location))),
        Fixes: null);

    private static string FileOf(Location location, string root) => Path.GetRelativePath(root, location.GetLineSpan().Path).Replace(Path.DirectorySeparatorChar, '/');

    private static string SpanOf(Location location)
    {
        FileLinePositionSpan span = location.GetLineSpan();
        return HostFinding.SpanOf(span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, span.EndLinePosition.Line + 1, span.EndLinePosition.Character + 1);
    }

    /// <summary>A file as the compiler reads it: UTF-8 where it is that, and otherwise by the machine's own code page.</summary>
    private sealed class FileOnDisk(string path) : AdditionalText
    {
        private readonly Lazy<SourceText> _text = new(() => Read(path));

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text.Value;

        private static SourceText Read(string path)
        {
            using FileStream file = File.OpenRead(path);
            try
            {
                return SourceText.From(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            }
            catch (DecoderFallbackException)
            {
                file.Position = 0;
                return SourceText.From(file, Encoding.Latin1);
            }
        }
    }
}
