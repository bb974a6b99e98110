; #[Route("/a")]
(attribute . (_) @name parameters: (_)? @record) @site
