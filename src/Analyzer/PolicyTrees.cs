using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PolicyLint.Dsl.Text;
using SyntaxTree = PolicyLint.Dsl.Syntax.SyntaxTree;

namespace PolicyLint.Analyzer;

/// <summary>
/// The tree of each policy text, parsed once for all analyzers and the generator. The compiler gives all of them the same
/// <see cref="SourceText"/>, and it may live through many builds: so the trees hang on the texts, weakly.
/// </summary>
public static class PolicyTrees
{
    /// <summary>How the name of a policy file ends.</summary>
    public const string FileExtension = ".svcpolicy";

    private const int Utf8 = 65001;

    private static readonly ConditionalWeakTable<SourceText, ParsedOnce> Trees = new();

    /// <summary>Whether an additional file holds a policy: by the end of its name, in any case.</summary>
    /// <param name="file">An additional file.</param>
    /// <returns>True for a <c>.svcpolicy</c> file.</returns>
    public static bool IsPolicy(AdditionalText file) => file.Path.EndsWith(FileExtension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The tree of an additional file.</summary>
    /// <param name="file">A policy file.</param>
    /// <param name="cancellation">Stops the reading of the file; a parse that has begun is finished, since others share it.</param>
    /// <returns>The tree, or null where the compiler could not read the file.</returns>
    public static SyntaxTree? Of(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text ? Of(text, file.Path) : null;

    /// <summary>The tree of a text.</summary>
    /// <param name="text">The text, as the compiler gives it.</param>
    /// <param name="path">The path of its file.</param>
    /// <returns>The same tree whenever text and path are the same.</returns>
    public static SyntaxTree Of(SourceText text, string path)
    {
        ParsedOnce parsed = Trees.GetValue(text, _ => new ParsedOnce(path));
        return parsed.Path == path ? parsed.Get(text) : Parse(text, path);
    }

    // What is not UTF-8 the compiler reads by the machine's code page, which would make letters of it that other hosts and machines don't
    // see: its bytes are what they all judge.
    private static SyntaxTree Parse(SourceText text, string path) => SyntaxTree.Parse(text.Encoding is { CodePage: not Utf8 } other
        ? PolicyText.FromBytes(other.GetPreamble().Concat(other.GetBytes(text.ToString())).ToArray(), path)
        : PolicyText.From(text.ToString(), path));

    // The text comes with the question: held here, it would keep itself alive.
    private sealed class ParsedOnce(string path)
    {
        private readonly object _gate = new();
        private SyntaxTree? _tree;

        internal string Path { get; } = path;

        internal SyntaxTree Get(SourceText text)
        {
            lock (_gate)
            {
                return _tree ??= Parse(text, Path);
            }
        }
    }
}
