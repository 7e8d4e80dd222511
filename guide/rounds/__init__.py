"""The public record of rounds of invitations: a page, a chart, downloads and a feed."""
