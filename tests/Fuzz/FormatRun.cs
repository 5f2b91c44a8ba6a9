using System.Diagnostics;
using PolicyLint.Dsl.Formatting;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.TestKit.Formatting;
using PolicyLint.TestKit.Policies;
using PolicyLint.TestKit.Sentences;

namespace PolicyLint.Fuzz;

/// <summary>Holds the formatter to its laws over many generated files with comments at random places.</summary>
public sealed class FormatRun
{
    private readonly string[] corpus;
    private readonly ulong seed;
    private readonly SentenceGenerator sentences;
    private readonly PolicyGenerator policies;

    /// <summary>The files of a seed, some of them made from the policies of a folder.</summary>
    public FormatRun(ulong seed, string folder)
    {
        this.seed = seed;
        corpus = [.. Directory.GetFiles(folder, "*.svcpolicy").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        sentences = new SentenceGenerator(GrammarFile.Load(), seed, new SentenceOptions { ByteOrderMark = true });
        policies = new PolicyGenerator(seed);
    }

    /// <summary>Formats the files from 0 to <paramref name="count"/> - 1; returns how many laws were broken.</summary>
    public static int Go(ulong seed, int count, string folder, TextWriter output)
    {
        var run = new FormatRun(seed, folder);
        var watch = Stopwatch.StartNew();
        var formatting = TimeSpan.Zero;
        long length = 0;
        int broken = 0;
        int comments = 0;
        int refused = 0;
        for (int i = 0; i < count; i++)
        {
            PolicyText text = PolicyText.From(run.TextOf(i));
            SyntaxTree tree = SyntaxTree.Parse(text);
            comments += FormattingLaws.CommentsOf(tree).Count;
            long before = Stopwatch.GetTimestamp();
            FormattedText formatted = PolicyFormatter.Format(tree);
            formatting += Stopwatch.GetElapsedTime(before);
            if (formatted.Obstacle is { } obstacle)
            {
                refused++;
                output.WriteLine($"file {i} is left alone: {obstacle.Message}");
            }

            length += text.Content.Length;
            if (FormattingLaws.Broken(text) is { } law)
            {
                broken++;
                output.WriteLine($"file {i}: {law}");
            }

            if ((i + 1) % 10_000 == 0 || i + 1 == count)
            {
                output.WriteLine($"{watch.Elapsed.TotalSeconds:F0} s: {i + 1} files, {length / 1e6:F1} MB, {comments} comments, {refused} left alone, {broken} broken; formatting {length / 1e6 / formatting.TotalSeconds:F1} MB/s");
                output.Flush();
            }
        }

        return broken;
    }

    /// <summary>The file of a number: a sentence of the grammar, a well-typed policy, or a published one, with comments at random places.</summary>
    public string TextOf(int index)
    {
        var random = new SeededRandom(seed, index);
        string text = (index % 8) switch
        {
            < 5 => sentences.Generate(index).Text.Replace('\uFFFD', '?'),
            < 7 => policies.Generate(index).Text,
            _ => corpus[index / 8 % corpus.Length],
        };
        double density = random.Pick<double>([0, 0.02, 0.1, 0.5]);
        return density == 0 && index % 8 < 5 ? text : CommentSprinkler.Sprinkle(SyntaxTree.Parse(PolicyText.From(text)), random, density);
    }
}
