namespace PolicyLint.LanguageServer.Language;

/// <summary>How a clause or a declaration's head is written, and what it means.</summary>
/// <param name="Owner">In what it stands: a declaration's keyword, <c>recovery</c>, <c>exception</c>, or <c>file</c> for declarations.</param>
/// <param name="Form">As the language's page writes it: words as they are, what is to be filled in in capitals, <c>[ ]</c> what may be left out, <c>( | )</c> a choice.</param>
/// <param name="Meaning">What it says, in a sentence.</param>
internal sealed record ClauseForm(string Owner, string Form, string Meaning)
{
    /// <summary>The words with which it starts, up to what is to be filled in.</summary>
    public string Start { get; } = string.Join(' ', Form.Split(' ').TakeWhile(part => part.All(c => char.IsLower(c))));

    /// <summary>Its first word.</summary>
    public string FirstWord { get; } = Form.Split(' ')[0];

    /// <summary>Whether a word stands in it as such.</summary>
    public bool Says(string word) => Form.Split(' ', '[', ']', '(', ')', '|').Contains(word, StringComparer.Ordinal);
}
