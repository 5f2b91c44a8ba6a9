namespace PolicyLint.LanguageServer.Language;

/// <summary>A part of a form: a word, a place to fill in, a choice, or a group that may be left out.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
/// <param name="Choices">The choice; empty where there is none.</param>
/// <param name="Inner">The parts of a group.</param>
internal sealed record FormPart(string Text, bool IsOptional, IReadOnlyList<string> Choices, IReadOnlyList<FormPart> Inner)
{
    /// <summary>Whether something is filled in here.</summary>
    public bool IsPlace => Choices.Count == 0 && Inner.Count == 0 && Text.Length > 0 && char.IsUpper(Text[0]);

    /// <summary>The parts of a form.</summary>
    public static IReadOnlyList<FormPart> Of(string form)
    {
        var parts = new List<FormPart>();
        for (int i = 0; i < form.Length;)
        {
            int end = form[i] switch
            {
                ' ' => i + 1,
                '[' => Closing(form, i, '[', ']') + 1,
                '(' => Closing(form, i, '(', ')') + 1,
                _ => form.IndexOf(' ', i) is >= 0 and var space ? space : form.Length,
            };
            string text = form[i..end];
            if (form[i] == '[')
            {
                parts.Add(new FormPart(text, true, [], Of(text[1..^1])));
            }
            else if (form[i] == '(')
            {
                parts.Add(new FormPart(text, false, text[1..^1].Split('|'), []));
            }
            else if (form[i] != ' ')
            {
                parts.Add(new FormPart(text, false, [], []));
            }

            i = end;
        }

        return parts;
    }

    private static int Closing(string form, int start, char open, char close)
    {
        int depth = 0;
        for (int i = start; ; i++)
        {
            depth += form[i] == open ? 1 : form[i] == close ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }
    }
}
