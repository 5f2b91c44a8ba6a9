using PolicyLint.TestKit.Sentences;

namespace PolicyLint.Fuzz;

/// <summary>Inputs by number: the same seed and number give the same input.</summary>
public sealed class FuzzInputs
{
    private static readonly int[] Depths = [1, 255, 256, 257, 300, 2_000];

    private readonly string[] corpus;
    private readonly PolicyMutator mutator;
    private readonly SentenceGenerator generator;
    private readonly SentenceEditor editor;
    private readonly (string Name, string Text)[] nests;

    /// <summary>Prepares inputs made from the policies of a folder.</summary>
    public FuzzInputs(ulong seed, string folder)
    {
        corpus = [.. Directory.GetFiles(folder, "*.svcpolicy").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        mutator = new PolicyMutator(seed);
        var grammar = GrammarFile.Load();
        generator = new SentenceGenerator(grammar, seed);
        editor = new SentenceEditor(grammar, seed);
        nests = [.. Depths.SelectMany(PolicyNesting.All)];
    }

    /// <summary>The input of a number.</summary>
    public FuzzInput this[int index]
    {
        get
        {
            switch (index % 16)
            {
                case 0:
                    return new FuzzInput("bytes", $"bytes {index}", mutator.Bytes(index), null);
                case 1:
                    return Of("noise", mutator.Noise(index));
                case 2:
                    var nest = nests[index / 16 % nests.Length];
                    return index / 16 < nests.Length
                        ? new FuzzInput("deep", nest.Name, null, nest.Text)
                        : Of("deep, mutated", mutator.Mutate(nest.Text, index));
                case 3:
                    return index % 4096 == 3
                        ? new FuzzInput("long line", $"long line {index}", null, LongLine(index))
                        : Of("policy, mutated", MutatePolicy(index));
                case < 8:
                    return Of("policy, mutated", MutatePolicy(index));
                case < 12:
                    var sentence = generator.Generate(index);
                    return Of("sentence, mutated", mutator.Mutate(sentence.Text, index, corpus[index % corpus.Length]));
                default:
                    var edit = editor.Edit(generator.Generate(index), index);
                    return new FuzzInput("sentence, edited", edit.ToString(), null, edit.Text);
            }
        }
    }

    private static FuzzInput Of(string kind, PolicyMutation mutation) => new(kind, mutation.Description, null, mutation.Text);

    private PolicyMutation MutatePolicy(int index) =>
        mutator.Mutate(corpus[index % corpus.Length], index, corpus[(index / corpus.Length) % corpus.Length]);

    private string LongLine(int index)
    {
        string piece = mutator.Mutate(corpus[index % corpus.Length], index).Text.ReplaceLineEndings(" ");
        return string.Concat(Enumerable.Repeat(piece, 1 + (400_000 / (piece.Length + 1))));
    }
}
