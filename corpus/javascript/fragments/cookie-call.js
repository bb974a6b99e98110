// ok
cookie({ secure: true });
