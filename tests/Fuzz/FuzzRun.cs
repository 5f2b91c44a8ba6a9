using System.Diagnostics;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Fuzz;

/// <summary>Sends inputs through the engine, one after the other, under a watchdog.</summary>
public sealed class FuzzRun
{
    private readonly FuzzInputs inputs;
    private readonly Action<FuzzInput> pipeline;
    private readonly TimeSpan limit;

    /// <summary>Prepares a run.</summary>
    /// <param name="inputs">Where the inputs come from.</param>
    /// <param name="pipeline">What is done with each: <see cref="Pipeline"/>, but for tests of the run itself.</param>
    /// <param name="limit">How long one input may take.</param>
    public FuzzRun(FuzzInputs inputs, Action<FuzzInput> pipeline, TimeSpan limit)
    {
        this.inputs = inputs;
        this.pipeline = pipeline;
        this.limit = limit;
    }

    /// <summary>Every stage that an input goes through: the one place to add the next one to.</summary>
    public static Action<FuzzInput> Pipeline { get; } = input =>
    {
        SyntaxTree tree = SyntaxTree.Parse(input.ToPolicyText());
        Consume(tree);
        ModelCheck.Run(tree);
    };

    /// <summary>How many inputs of each kind were read.</summary>
    public SortedDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>Bytes and UTF-16 units read so far.</summary>
    public long Length { get; private set; }

    /// <summary>The time within the pipeline.</summary>
    public TimeSpan Busy { get; private set; }

    /// <summary>Reads inputs; returns at the first that throws or takes too long, with what happened, or null when all went well.</summary>
    public FuzzFailure? Go(int count)
    {
        FuzzInput? current = null;
        Exception? thrown = null;
        long started = 0;
        var worker = new Thread(() =>
        {
            for (int i = 0; i < count; i++)
            {
                FuzzInput input = inputs[i];
                Volatile.Write(ref current, input);
                Volatile.Write(ref started, Stopwatch.GetTimestamp());
                try
                {
                    pipeline(input);
                }
                catch (Exception exception)
                {
                    thrown = exception;
                    return;
                }

                Busy += Stopwatch.GetElapsedTime(Interlocked.Exchange(ref started, 0));
                Length += input.Length;
                Counts[input.Kind] = Counts.GetValueOrDefault(input.Kind) + 1;
            }
        })
        {
            IsBackground = true,
        };
        worker.Start();
        while (!worker.Join(100))
        {
            long since = Volatile.Read(ref started);
            FuzzInput? input = Volatile.Read(ref current);
            if (since != 0 && Stopwatch.GetElapsedTime(since) > limit && Volatile.Read(ref started) == since)
            {
                return new FuzzFailure(input!, $"still reading after {limit.TotalSeconds} s");
            }
        }

        return thrown is null ? null : new FuzzFailure(current!, thrown.ToString());
    }

    // What the tree says must be there to be looked at: texts of all tokens, all spans.
    private static void Consume(SyntaxTree tree)
    {
        int last = 0;
        foreach (var finding in tree.Findings)
        {
            if (finding.Span.Start < last || finding.Span.End > tree.Text.Content.Length)
            {
                throw new InvalidOperationException($"finding out of order or outside the text: {finding.Message} at {finding.Span}");
            }

            last = finding.Span.Start;
        }

        var pending = new Stack<SyntaxNode>();
        pending.Push(tree.Root);
        int leaves = 0;
        while (pending.TryPop(out SyntaxNode? node))
        {
            foreach (SyntaxElement child in node.Children)
            {
                if (child.Node is { } inner)
                {
                    pending.Push(inner);
                }
                else if (child.Token.IsPresent)
                {
                    leaves++;
                    Evaluate(tree, child.Token);
                }
            }
        }

        int skipped = tree.Tokens.Count(token => (token.Flags & TokenFlags.Skipped) != 0);
        if (leaves > tree.Tokens.Length || leaves + skipped < tree.Tokens.Length)
        {
            throw new InvalidOperationException($"{tree.Tokens.Length} tokens, {leaves} in the tree, {skipped} skipped");
        }
    }

    private static void Evaluate(SyntaxTree tree, SyntaxToken token)
    {
        switch (tree[token].Kind)
        {
            case TokenKind.Number:
                tree.NumberOf(token);
                break;
            case TokenKind.Date:
                tree.DateOf(token);
                break;
            case TokenKind.Time:
                tree.TimeOf(token);
                break;
            case TokenKind.Ordinal:
                tree.OrdinalOf(token);
                break;
            case TokenKind.Text:
                tree.StringOf(token);
                break;
            case TokenKind.Word or TokenKind.Label or TokenKind.QuotedWord:
                tree.NameOf(token);
                tree.DocumentationOf(token);
                break;
        }
    }
}
