namespace PolicyLint.Cli.Handbook;

/// <summary>What every page is in: no script, no style or picture from elsewhere, and a policy for browsers that allows none.</summary>
internal static class HandbookShell
{
    /// <summary>How a page begins that this tool has written: only such pages does it replace or remove.</summary>
    public const string Mark = "<!DOCTYPE html>\n<html lang=\"en\" data-generator=\"policylint-handbook\">";

    /// <summary>A whole page.</summary>
    /// <param name="title">What the browser shows.</param>
    /// <param name="head">What stands at the top.</param>
    /// <param name="body">What stands below, the main part in it.</param>
    public static string Of(string title, Html head, Html body) => Mark + Html.Of($"""

        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
        <title>{title}</title>
        <style>
        """) + HandbookStyle.Text + Html.Of($"""
        </style>
        </head>
        <body>
        <a class="skip" href="#main">To the text</a>
        <header class="top"><div>{head}</div></header>
        {body}
        <footer>Written by policylint from the policies themselves. What is not in a policy is not in this handbook.</footer>
        </body>
        </html>

        """);
}
