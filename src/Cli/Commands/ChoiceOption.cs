using System.CommandLine;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Cli.Commands;

/// <summary>An option that takes one of a few words: the names of an enumeration's values in small letters, or as much of one as says which is meant.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class ChoiceOption<T> : Option<string>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();
    private readonly (string Word, T Value)[] _words;

    /// <summary>Makes the option.</summary>
    /// <param name="names">Its name, and its short form if it has one.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="otherwise">What holds where it is not given.</param>
    /// <param name="alsoCalled">Words that others have for a value: they are understood, and not offered.</param>
    public ChoiceOption(string[] names, string description, T otherwise, params (string Word, T Value)[] alsoCalled)
        : base(names[0], names[1..])
    {
        _words = [.. Values.Select(value => (WordOf(value), value)), .. alsoCalled];
        Description = description;
        HelpName = string.Join('|', Values.Select(WordOf));
        DefaultValueFactory = _ => WordOf(otherwise);
        CompletionSources.Clear();
        CompletionSources.Add(Values.Select(WordOf).ToArray());
        Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault()?.Value is { } word && Meant(word) is null)
            {
                string[] words = [.. Values.Select(WordOf)];
                result.AddError($"'{word}' is none of the words for '{Name}': {string.Join(", ", words)}." + (Spelling.Nearest(word, words) is { } near ? $" Did you mean '{near}'?" : string.Empty));
            }
        });
    }

    /// <summary>What was said.</summary>
    public T Of(ParseResult parsed) => Meant(parsed.GetValue(this)!) ?? throw new InvalidOperationException("An option that was not checked.");

    private static string WordOf(T value) => value.ToString().ToLowerInvariant();

    private T? Meant(string word)
    {
        (string Word, T Value)[] meant = [.. _words.Where(w => w.Word.StartsWith(word, StringComparison.OrdinalIgnoreCase)).OrderBy(w => w.Word.Length)];
        return meant.Length == 1 || (meant.Length > 0 && meant[0].Word.Length == word.Length) ? meant[0].Value : null;
    }
}
